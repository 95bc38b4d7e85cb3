namespace Watch.Worker.Judging;

/// <summary>Tells a fault of the pure judging, which concerns one notice, from a fault of the store, which stops the batch.</summary>
internal static class DeadLetters
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
            throw new DeadLetterException("A notice cannot be judged.", ex);
        }
    }
}

/// <summary>A notice that the rules cannot process; the cause is inside.</summary>
internal sealed class DeadLetterException : Exception
{
    public DeadLetterException() { }

    public DeadLetterException(string message)
        : base(message) { }

    public DeadLetterException(string message, Exception innerException)
        : base(message, innerException) { }
}
