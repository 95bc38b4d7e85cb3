namespace Watch.Worker.Configuration;

/// <summary>A secret that the configuration names is not to be had; the message says which, and never what it is.</summary>
internal sealed class MissingSecretException(string message) : Exception(message);
