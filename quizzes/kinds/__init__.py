"""The kinds of content, one module each: what a record of the kind holds and must fulfil."""
