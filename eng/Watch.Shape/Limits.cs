namespace Watch.Shape;

/// <summary>What Watch holds itself to. The tests of the architecture hold the hard ones; the medians are an aim.</summary>
internal static class Limits
{
    /// <summary>In bytes of UTF-8, as <c>awk</c> and <c>git</c> count: an accented letter is two.</summary>
    public const int LineBytes = 140;
    public const int FilesInAFolder = 30;
    public const int LongestFile = 300;
    public const int LongestMethod = 55;
    public const int SubjectCharacters = 72;

    /// <summary>A file is read in well under a second; a busy machine may take its time.</summary>
    public const int RegexMilliseconds = 60_000;

    public static Spread Files { get; } = new(65, 165, LongestFile);
    public static Spread Methods { get; } = new(9, 27, LongestMethod);
}
