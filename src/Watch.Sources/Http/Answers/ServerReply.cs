namespace Watch.Sources.Http.Answers;

/// <summary>What a server said besides the body that was asked for. It is for the source to read, and is never shown.</summary>
/// <param name="Status">As in 200.</param>
/// <param name="Headers">Those that were wanted and came; what came several times is joined by a comma.</param>
/// <param name="Text">The body of an answer that is no success, as far as <see cref="LongestText"/>; else empty.</param>
public sealed record ServerReply(int Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    /// <summary>The most bytes of a body that is no success.</summary>
    public const int LongestText = 64 * 1024;

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
