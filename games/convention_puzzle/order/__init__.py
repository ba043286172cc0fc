"""P3 排一排: the lines of a convention, put back in their order."""
