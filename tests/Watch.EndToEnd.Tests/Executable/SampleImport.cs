namespace Watch.EndToEnd.Tests.Executable;

/// <summary>What an import of the samples comes to.</summary>
internal static class SampleImport
{
    /// <summary>The messages that it leads to.</summary>
    public const int Messages = 26;
}
