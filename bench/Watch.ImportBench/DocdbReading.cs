using System.Xml;
using Watch.Contracts.Notices;

namespace Watch.ImportBench;

/// <summary>A large file of the shape of DOCDB.</summary>
internal static class DocdbReading
{
    /// <summary>It, by its size in megabytes.</summary>
    public static LargeFile File { get; } =
        new(
            (path, megabytes) => $"{DocdbFile.Write(path, megabytes)} invented records",
            "notices",
            p => p is Parsed.Accepted,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new Entities() }
        );

    // The one name that the invented file uses.
    private sealed class Entities : XmlResolver
    {
        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            new MemoryStream("<!ENTITY EACUTE \"&#201;\">"u8.ToArray());
    }
}
