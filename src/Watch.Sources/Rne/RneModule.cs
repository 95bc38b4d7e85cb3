using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Http;
using Watch.Sources.Rne.Companies;
using Watch.Sources.Rne.Fetching;
using Watch.Sources.Rne.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.Rne;

/// <summary>
/// The companies of the national register of enterprises (RNE) of the INPI: a register, asked by the day on which it changed.
/// </summary>
internal sealed class RneModule : ISourceModule
{
    public SourceId Kind => RneNames.Source;

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families { get; } = [RneNames.Companies];

    public IReadOnlyList<string> Channels { get; } = [Channel.Api.Name];

    public IReadOnlyList<EventKind>? Kinds { get; } =
    [
        EventKind.CapitalChange,
        EventKind.OfficerChange,
        EventKind.NameChange,
        EventKind.SeatTransfer,
        EventKind.ActivityChange,
        EventKind.Dissolution,
        EventKind.Radiation,
    ];

    public IOptionsPart? Options { get; } = new RneOptionsPart();

    public IReadOnlyList<IDocumentParser> Parsers { get; } = [new CompanyParser()];

    public IRegister? Register { get; } = new RneRegister();

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public void Add(IServiceCollection services, SourceSettings settings)
    {
        services.AddFetcher(settings);
        services.AddKeyedSingleton<ISource>(
            settings.Id,
            (provider, _) =>
            {
                TimeProvider time = provider.GetRequiredService<TimeProvider>();
                return new RneSource(provider.GetRequiredKeyedService<IFetcher>(settings.Id), settings, time);
            }
        );
    }
}
