using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Http.Addresses;
using Watch.Sources.Http.Asking;
using Watch.Sources.Pages.Fetching;
using Watch.Sources.Pages.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.Pages;

/// <summary>HTML pages with a list of items: any number of addresses, each a source of its own, told by selectors alone.</summary>
internal sealed class PageModule : ISourceModule
{
    public SourceId Kind { get; } = new("page");

    public bool IsGeneric => true;

    // Without its selectors a page cannot be read, so that there are no families of the kind.
    public IReadOnlyList<string> Families { get; } = [];

    public IReadOnlyList<string> Channels { get; } = [Channel.Page.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } = [EventKind.Article];

    public IOptionsPart? Options { get; } = new PageOptionsPart();

    public IReadOnlyList<IDocumentParser> Parsers { get; } = [];

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => [new PageParser(settings)];

    public void Add(IServiceCollection services, SourceSettings settings) =>
        services.AddSingleAddress(
            settings,
            PageParser.FamilyName,
            Expected.Page,
            address => new PageSource(settings.Id, PageReading.OptionsOf(settings), PageReading.Of(settings), address)
        );

    public DateOnly? LastNewOf(Watermark watermark) => AddressMemory.LastNew(watermark);
}
