"""The living picture of the river that invites to touch."""
