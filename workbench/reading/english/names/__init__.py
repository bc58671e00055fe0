"""What an English article names, and where and when it was filed."""
