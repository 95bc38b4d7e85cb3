using System.Text;
using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Rules.AlertPages;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering.Pages;

/// <summary>Reads back what stands in a folder of messages: it alone says what its route received.</summary>
internal static class ReceivedFolder
{
    private const string EditionPage = "edition.html";

    /// <summary>The messages, in no order; null where one of them, or the folder, cannot be read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="link">The same as a link on a page.</param>
    public static IReadOnlyList<ReceivedMessage>? Read(string folder, string link)
    {
        try
        {
            List<ReceivedMessage> messages = [];
            foreach (string file in Directory.EnumerateFiles(folder, "*.json"))
            {
                using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8));
                messages.Add(Of(json.RootElement, link));
            }

            return messages;
        }
        // Damaged, moved away meanwhile, or written by a newer program: the pages say that something is missing.
        catch (Exception ex)
            when (ex
                    is JsonException
                        or FormatException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            return null;
        }
    }

    private static ReceivedMessage Of(JsonElement message, string link) =>
        message.GetProperty("type").GetString() switch
        {
            Wire.BackfillKind => new ReceivedMessage.OfBackfill(AlertJson.ReadBackfill(Raw(message, "backfill"))),
            Wire.EditionKind => new ReceivedMessage.OfEdition(AlertJson.ReadEdition(Raw(message, "edition")), $"{link}/{EditionPage}"),
            { } type => new ReceivedMessage.OfAlerts(message.GetProperty("message_id").GetGuid(), PartsOf(message, type)),
            null => throw new FormatException("A message has no type."),
        };

    private static IReadOnlyList<MessagePart> PartsOf(JsonElement message, string type)
    {
        string? reason = message.TryGetProperty("reason", out JsonElement why) ? why.GetString() : null;
        MessagePart first = MessagePart.Of(new AlertPart(type, AlertJson.Read(Raw(message, "alert")), reason));
        return message.TryGetProperty("parts", out JsonElement parts)
            ? [first, .. AlertJson.ReadOperation($$"""{"parts":{{parts.GetRawText()}}}""").Parts.Select(MessagePart.Of)]
            : [first];
    }

    private static string Raw(JsonElement message, string member) => message.GetProperty(member).GetRawText();
}
