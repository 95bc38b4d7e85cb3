using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Rules.French;

namespace Watch.Worker.Delivering;

/// <summary>
/// What a message is in files: a folder for each alert under its route, in it a JSON file and a French text for each message.
/// </summary>
internal sealed record MessageFiles
{
    private const int ShortIdLength = 12;

    // An article may be named by an address of any length, and a folder's name has a bound.
    private const int LongestSubject = 64;

    /// <summary>The first digits of the id of what it is about, with which the name of the folder ends.</summary>
    public required string ShortId { get; init; }

    /// <summary>The folder's name where no message of the alert has made one yet.</summary>
    public required string Folder { get; init; }

    /// <summary>True where an earlier message of the alert may have made the folder, under another notice's day and name.</summary>
    public required bool IsLater { get; init; }

    /// <summary>The name of both files, as in <c>r1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The file for programs.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>The file for persons.</summary>
    public required ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>The page for a browser; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Page { get; init; }

    /// <summary>The line for the console.</summary>
    public required string Line { get; init; }

    public static MessageFiles Of(Message message) =>
        message.Content switch
        {
            MessageContent.OfAlert or MessageContent.OfOperation => Of(DeliveredAlert.Of(message)),
            MessageContent.OfBackfill backfill => Of(new DeliveredBackfill(message.Id, backfill.Content)),
            MessageContent.OfEdition edition => Of(new DeliveredEdition(message.Id, edition.Content)),
            _ => throw new ArgumentOutOfRangeException(nameof(message), message.Type, "This kind of message has no files."),
        };

    public static MessageFiles Of(DeliveredAlert delivered)
    {
        AlertContent alert = delivered.Alert;
        MessageText text = delivered.ToFrench();
        string id = Short(alert.Id);
        string subject = alert.Firm is { } firm ? firm.Siren.Value : alert.Notice[..Math.Min(alert.Notice.Length, LongestSubject)];
        return new MessageFiles
        {
            ShortId = id,
            Folder = Safe(string.Create(CultureInfo.InvariantCulture, $"{alert.PublishedOn:yyyy-MM-dd}_{subject}_{alert.Rule}_{id}")),
            IsLater = alert.Revision > 1,
            Name = string.Create(CultureInfo.InvariantCulture, $"r{alert.Revision}"),
            Json = delivered.ToJson(),
            Text = Encoding.UTF8.GetBytes(text.Page),
            Line = text.Line,
        };
    }

    public static MessageFiles Of(DeliveredBackfill delivered)
    {
        BackfillContent backfill = delivered.Backfill;
        MessageText text = delivered.ToFrench();
        string id = Short(backfill.Id);
        string subject = backfill.Firm?.Siren.Value ?? backfill.Rule ?? "";
        return new MessageFiles
        {
            ShortId = id,
            Folder = Safe(string.Create(CultureInfo.InvariantCulture, $"{backfill.FoundAt:yyyy-MM-dd}_historique_{subject}_{id}")),
            IsLater = false,
            Name = "r1",
            Json = delivered.ToJson(),
            Text = Encoding.UTF8.GetBytes(text.Page),
            Line = text.Line,
        };
    }

    public static MessageFiles Of(DeliveredEdition delivered)
    {
        EditionContent edition = delivered.Edition;
        MessageText text = delivered.ToFrench();
        string id = Short(edition.Id);
        return new MessageFiles
        {
            ShortId = id,
            Folder = string.Create(CultureInfo.InvariantCulture, $"{edition.Day:yyyy-MM-dd}_edition-{edition.Number:000}_{id}"),
            IsLater = false,
            Name = "edition",
            Json = delivered.ToJson(),
            Text = Encoding.UTF8.GetBytes(text.Page),
            Page = delivered.ToPage(),
            Line = text.Line,
        };
    }

    private static string Short(Guid id) => id.ToString("N")[..ShortIdLength];

    // Rules and notices are named by others: no name may lead out of the folder.
    private static string Safe(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).TrimStart('.');
}
