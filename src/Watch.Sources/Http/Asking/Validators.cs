namespace Watch.Sources.Http.Asking;

/// <summary>What a server says of the version of a body, kept and sent back letter by letter.</summary>
/// <param name="ETag">With its quotes and its <c>W/</c>.</param>
/// <param name="LastModified">As it was written.</param>
public sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>Nothing is known.</summary>
    public static Validators None { get; } = new(null, null);
}
