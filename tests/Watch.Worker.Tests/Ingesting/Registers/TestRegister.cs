using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Ingesting.Registers;

/// <summary>
/// A small register of who belongs to whom. Each subject has a line in the <c>entities</c> part, which may name a successor, and one in the
/// <c>relations</c> part, which names its owner.
/// </summary>
internal sealed class TestRegister : IRegister, IDocumentParser
{
    public static readonly SourceId Id = new("owners");

    public SourceId Source => Id;

    public string Family => "owners";

    public Channel Channel => Channel.Bulk;

    public IReadOnlyList<string> Respects => ["owner"];

    public bool IsByRecord { get; init; }

    public static RegisterPublication Publication(string part, int hour, bool whole = true, int? from = null) =>
        new()
        {
            Part = part,
            ContentDate = Hour(hour),
            IsWhole = whole,
            DeltaStart = from is { } start ? Hour(start) : null,
        };

    public static RegisterRecord Entity(string subject, bool french = false, string successor = "") =>
        new()
        {
            Subject = subject,
            Category = "entity",
            Linked = successor,
            InFrance = french,
            State = $$"""{"name":"{{subject}}","french":{{(french ? "true" : "false")}}}""",
        };

    public static RegisterRecord Firm(string subject, string name, string country, Siren? siren = null) =>
        new()
        {
            Subject = subject,
            Category = "entity",
            InFrance = country == "FR",
            Siren = siren,
            State = $$"""{"name":"{{name}}","country":"{{country}}"}""",
        };

    public static RegisterRecord Owned(string subject, string owner, bool deleted = false, int? changed = null) =>
        new()
        {
            Subject = subject,
            Category = "relation",
            Linked = owner,
            State = deleted ? null : "{}",
            ChangedAt = changed is { } hour ? Hour(hour) : null,
        };

    /// <summary>Reads a whole publication.</summary>
    public static async Task<RegisterResult> ReadAsync(
        IRegisterStore registers,
        string part,
        int hour,
        IReadOnlyList<RegisterRecord> records,
        CancellationToken ct
    )
    {
        TestRegister register = new();
        RegisterAppender appender = new(registers);
        RegisterOrigin origin = new(register, register, Publication(part, hour), $"{part}.xml", Live: true, Fetched: true);
        RegisterDocument document = await appender.BeginAsync(origin, ct);
        await appender.TakeAsync(document, records, ct);
        await appender.CompleteAsync(document, [], ct);
        return await appender.EndAsync(document, isBroken: false, ct);
    }

    public static DateTimeOffset Hour(int hour) => new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero).AddHours(hour);

    public bool Recognises(DocumentHead head) => false;

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) => [];

    public bool EndsByAbsence(string category) => category == "relation";

    public bool ReachesBelow(RegisterRecord? before, RegisterRecord? after) =>
        (before ?? after)!.Category == "entity" && before?.Linked != after?.Linked;

    public RegisterState? StateOf(string subject, string respect, IRegisterView view)
    {
        string? owner = view.Of(subject).Where(r => r.Category == "relation").Select(r => r.Linked).Max(StringComparer.Ordinal);
        while (owner is not null && view.Of(owner).FirstOrDefault(r => r is { Category: "entity", Linked.Length: > 0 }) is { } gone)
        {
            owner = gone.Linked;
        }

        return owner is null ? null : new RegisterState("{}", owner);
    }

    public RegisterNews NewsOf(RegisterChange change) =>
        !change.ConcernsFrance ? new RegisterNews.None()
        : change.After is null && !change.HasWaited ? new RegisterNews.Wait()
        : new RegisterNews.Announced(NoticeOf(change), []);

    private static Notice NoticeOf(RegisterChange change) =>
        new()
        {
            Source = Id,
            Id = $"{change.Subject}-{change.Before?.Linked}-{change.After?.Linked}",
            Family = "owners",
            PublishedOn = DateOnly.FromDateTime(change.Publication.ContentDate.UtcDateTime),
            Events = [new NoticeEvent { Kind = EventKind.ParentChange }],
            PublishedAt = change.Publication.ContentDate,
            Matter = $"owners:{change.Subject}:{change.Publication.ContentDate:yyyyMMdd}",
            Parties = [ChildOf(change)],
        };

    private static Party ChildOf(RegisterChange change)
    {
        RegisterRecord? entity = change.View.Of(change.Subject).FirstOrDefault(r => r.Category == "entity");
        return new Party
        {
            Role = PartyRole.Child,
            Name = entity is null ? change.Subject : StateText.Of(entity.State!).Text("name")!,
            Siren = entity?.Siren,
            Lei = Lei.TryParse(change.Subject, out Lei lei) ? lei : null,
        };
    }
}

internal static class StringsByOrder
{
    public static string? Max(this IEnumerable<string> texts, StringComparer comparer) => texts.OrderBy(t => t, comparer).LastOrDefault();
}
