"""指尖微光 · Fingertip Glow: the kiosk's glass, shell, store and command line."""

__version__ = "0.1.0"
