using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Checking;

/// <summary>What was read of a source that was looked at.</summary>
/// <param name="settings">The source.</param>
/// <param name="show">Shows an item.</param>
internal sealed class LiveReport(SourceSettings settings, Action<LiveItem> show)
{
    private readonly Dictionary<string, int> _warnings = new(StringComparer.Ordinal);
    private readonly List<string> _rejected = [];
    private int _documents;

    /// <summary>How many items were read.</summary>
    public int Items { get; private set; }

    /// <summary>Why it is not well; null when it is.</summary>
    public string? Fault { get; set; }

    /// <summary>Reads one document.</summary>
    public void Read(Stream content, FetchStep.Document document)
    {
        _documents++;
        DocumentInfo info = document.Info;
        ISourceModule module = SourceModules.All.First(m => m.Kind == settings.Kind);
        (DocumentHead head, Stream whole) = DocumentHeadReader.Read(content, info.Name);
        using (whole)
        {
            if (module.ParsersOf(settings).FirstOrDefault(p => p.Recognises(head)) is not { } parser)
            {
                document.SetUnreadable();
                Fault = $"no parser of the kind {settings.Kind} knows the document";
                return;
            }

            foreach (Parsed parsed in parser.Parse(whole, info))
            {
                Take(parsed);
            }
        }
    }

    /// <summary>The sum of it.</summary>
    public LiveSummary Summary() =>
        new()
        {
            Source = settings.Id.Value,
            Documents = _documents,
            Items = Items,
            Rejected = _rejected,
            Warnings = _warnings.OrderBy(w => w.Key, StringComparer.Ordinal).ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal),
            Fault = Fault,
        };

    private void Take(Parsed parsed)
    {
        if (parsed is Parsed.Rejected rejected)
        {
            _rejected.Add($"{rejected.Reason.ToKebabCase()}: {rejected.Detail}");
            return;
        }

        Parsed.Accepted accepted = (Parsed.Accepted)parsed;
        Items++;
        foreach (ParseWarning warning in accepted.Warnings)
        {
            _warnings[warning.Code] = _warnings.GetValueOrDefault(warning.Code) + 1;
        }

        show(LiveItem.Of(accepted));
    }
}

/// <summary>A line of <c>check --live --json</c>: an item. Fields are only ever added.</summary>
internal sealed record LiveItem
{
    public required string Id { get; init; }

    public required string? Title { get; init; }

    public required string? Link { get; init; }

    /// <summary>The day it prints; null where it prints none that can be read.</summary>
    public required DateOnly? Date { get; init; }

    public required DateTimeOffset? At { get; init; }

    public required string? Text { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public static LiveItem Of(Parsed.Accepted item) =>
        new()
        {
            Id = item.Notice.Id,
            Title = item.Notice.Events[0].Label,
            Link = item.Notice.Link?.AbsoluteUri,
            Date = item.Notice.DateDetected ? null : item.Notice.PublishedOn,
            At = item.Notice.PublishedAt,
            Text = item.Notice.Text,
            Warnings = [.. item.Warnings.Select(w => w.Detail.Length == 0 ? w.Code : $"{w.Code}: {w.Detail}")],
        };

    public string ToText(MessageLanguage language) =>
        string.Concat(
            Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? language.Say("sans date ", "no date   "),
            $"  {Title ?? language.Say("sans titre", "no title")}\n  {Link ?? language.Say("sans lien", "no link")}",
            Text is null || Text == Title ? "" : $"\n  {Text.Replace('\n', ' ')}",
            Warnings.Count == 0 ? "" : $"\n  {language.Say("avertissement : ", "warning: ")}{string.Join("; ", Warnings)}"
        );
}

/// <summary>What <c>check --live --json</c> ends with. Fields are only ever added.</summary>
internal sealed record LiveSummary
{
    public required string Source { get; init; }

    public required int Documents { get; init; }

    public required int Items { get; init; }

    public required IReadOnlyList<string> Rejected { get; init; }

    public required IReadOnlyDictionary<string, int> Warnings { get; init; }

    public required string? Fault { get; init; }

    /// <summary>Whether a run would have ended well.</summary>
    public bool IsGood => Fault is null && !(Items == 0 && Rejected.Count > 0);

    public string ToText(MessageLanguage language)
    {
        string warnings = string.Join(", ", Warnings.Select(w => $"{w.Key} {w.Value}"));
        return string.Concat(
            language.Say(
                $"{Source} : {language.Count(Documents, "document", "")}, {language.Count(Items, "article", "")} ; rien n'est gardé",
                $"{Source}: {Documents} documents, {Items} items; nothing was stored"
            ),
            Warnings.Count == 0 ? "" : language.Say($"\navertissements : {warnings}", $"\nwarnings: {warnings}"),
            string.Concat(Rejected.Select(r => language.Say($"\nmis de côté : {r}", $"\nset aside: {r}"))),
            Fault is null ? "" : language.Say($"\nà voir : {Fault}", $"\nnot well: {Fault}")
        );
    }
}
