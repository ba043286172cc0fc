"""The shared drawing kit of the games: figures, texts with pinyin, boards, motion."""
