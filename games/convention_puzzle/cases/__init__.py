"""用一用: little scenes of every day; which line do they call for?"""
