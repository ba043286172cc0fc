"""识骗小队 monster_trail: messages come walking along the river path, all in the same cloak."""
