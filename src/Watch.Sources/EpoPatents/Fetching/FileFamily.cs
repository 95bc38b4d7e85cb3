using Watch.Sources.Containers;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Fetching;

/// <summary>Of which family a file is: told by its first document that a parser knows, as its name says nothing for certain.</summary>
internal static class FileFamily
{
    private const int MostLookedAt = 20;

    /// <summary>The family; that of publications where no parser knows any of the first documents, so that its reader tells why.</summary>
    /// <param name="content">The file, from its beginning; the caller's.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parsers">Those that may know it.</param>
    public static string Of(Stream content, string name, IReadOnlyList<IDocumentParser> parsers) =>
        ContainerWalker
            .Walk(content, name, ContainerLimits.Default)
            .OfType<Contained.Document>()
            .Take(MostLookedAt)
            .Select(d => DocumentHeadReader.Read(d.Content, d.Info.Name).Head)
            .Select(head => parsers.FirstOrDefault(p => p.Recognises(head))?.Family)
            .FirstOrDefault(family => family is not null)
            is { } known
        && known != Channel.Api.Name
            ? known
            : EpoNames.Publications;
}
