namespace Watch.Worker.Store;

/// <summary>A payload of the log that is not a notice as this program knows it.</summary>
internal sealed class UnreadableNoticeException : Exception
{
    public UnreadableNoticeException() { }

    public UnreadableNoticeException(string message)
        : base(message) { }

    public UnreadableNoticeException(string message, Exception innerException)
        : base(message, innerException) { }
}
