namespace Watch.Worker.Store;

/// <summary>A store that cannot be used as it stands; the message says what to do.</summary>
internal sealed class StoreException : Exception
{
    public StoreException() { }

    public StoreException(string message)
        : base(message) { }

    public StoreException(string message, Exception innerException)
        : base(message, innerException) { }
}
