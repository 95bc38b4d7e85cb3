using System.Xml;
using Watch.Contracts.Notices;

namespace Watch.ImportBench;

/// <summary>A large file of relations of GLEIF.</summary>
internal static class GleifReading
{
    /// <summary>It, by the number of its relations.</summary>
    public static LargeFile File { get; } = new(Write, "records", p => p is Parsed.Stated, new XmlReaderSettings());

    private static string Write(string path, int relations)
    {
        GleifFile.Write(path, relations);
        return $"{relations} invented relations";
    }
}
