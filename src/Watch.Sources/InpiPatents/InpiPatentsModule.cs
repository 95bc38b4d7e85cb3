using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.InpiPatents.Fetching;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents;

/// <summary>French patents by the weekly files of the Institut national de la propriété industrielle (ST.36).</summary>
internal sealed class InpiPatentsModule : ISourceModule
{
    public SourceId Kind => InpiNames.Source;

    public bool IsGeneric => false;

    public IReadOnlyList<string> Families { get; } = [InpiNames.New, InpiNames.Amended];

    public IReadOnlyList<string> Channels { get; } = [Channel.Bulk.Name];

    public IReadOnlyList<PatentFamily> Patents { get; } =
    [new(PatentTopic.Publications, InpiNames.New, Channel.Bulk.Name), new(PatentTopic.LegalEvents, InpiNames.Amended, Channel.Bulk.Name)];

    public IReadOnlyList<EventKind>? Kinds { get; } =
    [
        EventKind.PatentApplication,
        EventKind.PatentGrant,
        EventKind.PatentSearchReport,
        EventKind.PatentTransfer,
        EventKind.PatentLicence,
        EventKind.PatentPledge,
        EventKind.PatentLapse,
        EventKind.PatentNameChange,
        EventKind.PatentWithdrawal,
        EventKind.PatentRestoration,
        EventKind.PatentClaim,
        EventKind.PatentOtherAct,
    ];

    public IOptionsPart Options { get; } = new InpiOptionsPart();

    public bool HasSftp => true;

    public IReadOnlyList<IDocumentParser> Parsers { get; } =
    [new PatentRecordParser(InpiNames.New), new PatentRecordParser(InpiNames.Amended)];

    // TOC.xml beside each record, index.xml beside all of them.
    public bool IsAside(DocumentHead head) => head.RootElement == InpiNames.PackageIndex;

    public TechnologyReach ReachOf(SourceSettings settings) =>
        Families.Any(f => settings.StageOf(Channel.Bulk.Name, f) != Stage.Off) ? TechnologyReach.Whole : TechnologyReach.None;

    public IReadOnlyList<IDocumentParser> ParsersOf(SourceSettings settings) => Parsers;

    public SettingsConflict? ConflictOf(SourceSettings settings)
    {
        bool isSftp = settings.Channels.Values.Any(c => c.Address.Scheme == Uri.UriSchemeSftp);
        bool hasAccount = settings.Options is InpiOptions { Account: not null };
        return isSftp && !hasAccount
                ? new("an address that begins with sftp://, and no account", "inpi-patents: sftp: with user, password and host-key")
            : hasAccount && !isSftp ? new("an account of SFTP, and another address", "an address that begins with sftp://")
            : isSftp && settings.Limits.RequestsPerDay is not null
                ? new("requests-per-day of a server asked over SFTP", "limits without requests-per-day, which is counted over https alone")
            : null;
    }

    public void Add(IServiceCollection services, SourceSettings settings) => services.AddInpiFetching(settings);
}
