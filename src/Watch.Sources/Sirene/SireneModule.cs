using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Http;
using Watch.Sources.Seams;
using Watch.Sources.Sirene.Fetching;
using Watch.Sources.Sirene.Options;
using Watch.Sources.Sirene.Units;

namespace Watch.Sources.Sirene;

/// <summary>The legal units of the SIRENE register of the INSEE: a register, asked by the day on which it changed.</summary>
internal sealed class SireneModule : ISourceModule
{
    public SourceId Kind => SireneNames.Source;

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families { get; } = [SireneNames.Units];

    public IReadOnlyList<string> Channels { get; } = [Channel.Api.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } =
    [EventKind.Creation, EventKind.NameChange, EventKind.ActivityChange, EventKind.SeatTransfer, EventKind.Radiation];

    public IOptionsPart? Options { get; } = new SireneOptionsPart();

    public IReadOnlyList<IDocumentParser> Parsers { get; } = [new UnitParser()];

    public IRegister? Register { get; } = new SireneRegister();

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings)
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton<ISource>(
            settings.Id,
            (provider, _) =>
            {
                TimeProvider time = provider.GetRequiredService<TimeProvider>();
                return new SireneSource(provider.GetRequiredKeyedService<IFetcher>(settings.Id), settings, time);
            }
        );
    }
}
