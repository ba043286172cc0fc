"""童声播报站: a child chooses a story, practises, records it, and hears itself as a newsreader."""
