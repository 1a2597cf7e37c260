"""Realistic guide trees of any size: guide number i depends only on the seed and on i."""
