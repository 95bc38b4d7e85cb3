namespace Watch.Sources.Amf.Texts;

/// <summary>
/// Reads declarations of crossed thresholds and of intention (code de commerce, art. L233-7; règlement général de l'AMF, art. 223-11 and
/// following) out of the text of a decision, or of a relay of one.
/// </summary>
internal static class CrossingReader
{
    /// <summary>What the text says; nothing of it makes this throw.</summary>
    public static CrossingReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CrossingReading();
    }
}
