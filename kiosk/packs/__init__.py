"""Packs at a station: the commands of `kiosk pack …`, and which packs are in use."""
