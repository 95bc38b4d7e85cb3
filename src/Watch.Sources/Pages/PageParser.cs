using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Pages.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.Pages;

/// <summary>Reads the pages of one source. Every item is an article.</summary>
/// <param name="settings">The settings of the source.</param>
public sealed class PageParser(SourceSettings settings) : IDocumentParser
{
    /// <summary>The only family of a page.</summary>
    public const string FamilyName = "page";

    private readonly PageOptions _page = PageReading.OptionsOf(settings);
    private readonly PageReading _reading = PageReading.Of(settings);

    public SourceId Source => settings.Id;

    public string Family => FamilyName;

    public Channel Channel => Channel.Page;

    // Any text may be a page, however broken: who asks knows whose it is.
    public bool Recognises(DocumentHead head) => true;

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        PageContent read = _reading.Read(content, document);
        EntryDay days = new(null, read.Entries, document.ReceivedAt, _page.Habits);
        foreach (Parsed article in new ArticleNotices(Source, FamilyName).Of(read.Entries, days))
        {
            yield return article;
        }

        foreach (Parsed.Rejected fault in read.Faults)
        {
            yield return fault;
        }

        if (read.Entries.Count == 0 && read.Faults.Count == 0)
        {
            yield return ArticleFault.Of(RejectReason.UnknownDocument, $"The page has no item: '{_page.Items}' finds nothing.");
        }
    }
}
