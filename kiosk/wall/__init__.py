"""The listening wall (收听墙): what children broadcast, for everybody. No likes, no names."""
