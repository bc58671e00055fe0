"""The steps from one version of the file to the next, in `versions`; never changed once released."""
