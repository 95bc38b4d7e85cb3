namespace Watch.EndToEnd.Tests.Executable;

/// <summary>What an import of the samples comes to.</summary>
internal static class SampleImport
{
    /// <summary>The messages that it leads to, editions among them.</summary>
    public const int Messages = 33;

    /// <summary>Those of them that are editions: each has a page besides its fields and its text.</summary>
    public const int Editions = 3;
}
