namespace Watch.Worker.Pipeline;

/// <summary>Tells a fault of the pure judging, which concerns one notice, from a fault of the store, which stops the batch.</summary>
internal static class Undigestible
{
    public static T Guard<T>(Func<T> judge)
    {
        try
        {
            return judge();
        }
        // Whatever the judging throws is about this notice alone: the reader sets it aside and status counts it.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            throw new UndigestibleNoticeException("A notice cannot be judged.", ex);
        }
    }
}

/// <summary>A notice that the rules cannot digest; the cause is inside.</summary>
internal sealed class UndigestibleNoticeException : Exception
{
    public UndigestibleNoticeException() { }

    public UndigestibleNoticeException(string message)
        : base(message) { }

    public UndigestibleNoticeException(string message, Exception innerException)
        : base(message, innerException) { }
}
