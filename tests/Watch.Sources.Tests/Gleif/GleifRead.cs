using System.Text;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Containers;
using Watch.Sources.Gleif;
using Watch.Sources.Seams;

namespace Watch.Sources.Tests.Gleif;

/// <summary>Reads documents as the host does: whoever knows one by its head reads it; nothing comes of one that nobody knows.</summary>
internal static class GleifRead
{
    private static readonly GleifModule _module = new();

    public static IReadOnlyList<Parsed> Read(byte[] content, string name = "file.xml")
    {
        using MemoryStream bytes = new(content);
        return Read(bytes, name);
    }

    public static IReadOnlyList<Parsed> Read(string content, string name) => Read(Encoding.UTF8.GetBytes(content), name);

    public static IReadOnlyList<Parsed> Read(Stream bytes, string name)
    {
        (DocumentHead head, Stream content) = DocumentHeadReader.Read(bytes, name);
        IDocumentParser? parser = _module.Parsers.FirstOrDefault(p => p.Recognises(head));
        return parser is null ? [] : [.. parser.Parse(content, new DocumentInfo { Name = name })];
    }

    extension(IReadOnlyList<Parsed> parsed)
    {
        public IReadOnlyList<RegisterRecord> Records => [.. parsed.OfType<Parsed.Stated>().Select(s => s.Record)];

        public IReadOnlyList<ParseWarning> Warnings => [.. parsed.OfType<Parsed.Stated>().SelectMany(s => s.Warnings)];

        public IReadOnlyList<Parsed.Rejected> Rejected => [.. parsed.OfType<Parsed.Rejected>()];

        public RegisterPublication Publication => parsed.OfType<Parsed.Published>().Single().Publication;

        public bool IsComplete => parsed is [.., Parsed.Complete];
    }
}
