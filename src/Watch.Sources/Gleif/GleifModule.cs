using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Gleif.Api;
using Watch.Sources.Gleif.Fetching;
using Watch.Sources.Gleif.Files;
using Watch.Sources.Gleif.States;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif;

/// <summary>Who is whose parent, by the Global Legal Entity Identifier Foundation: a register, of which the states are kept.</summary>
internal sealed class GleifModule : ISourceModule
{
    public SourceId Kind => GleifNames.Source;

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families { get; } = [.. GleifFormats.All.Select(f => f.Part)];

    public IReadOnlyList<string> Channels { get; } = [GleifNames.GoldenCopy.Name, GleifNames.Delta.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } = [EventKind.ParentChange, EventKind.LeiEvent];

    public IReadOnlyList<IDocumentParser> Parsers { get; } = [.. GleifFormats.All.Select(f => new GleifFileParser(f)), new ApiParser()];

    public IRegister? Register { get; } = new GleifRegister();

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings) => services.AddGleifFetching(settings);
}
