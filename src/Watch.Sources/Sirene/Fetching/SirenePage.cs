using System.Text.Json;

namespace Watch.Sources.Sirene.Fetching;

/// <summary>What the fetching has to know of an answer; its units are the parser's.</summary>
/// <param name="Total">How many units the day has in all.</param>
/// <param name="Count">How many are in this answer.</param>
/// <param name="Next">What the next page is asked with; that of this page where it is the last.</param>
internal sealed record SirenePage(int Total, int Count, string? Next)
{
    /// <summary>Null where the bytes are no such answer, or not a whole one.</summary>
    public static SirenePage? Read(ReadOnlySpan<byte> answer)
    {
        try
        {
            return Of(answer);
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The status that the body of an answer tells, as in 404; null where it tells none.</summary>
    public static int? StatusOf(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.GetProperty("header").GetProperty("statut").GetInt32();
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    // Read to its end, so that a page that was cut is none.
    private static SirenePage? Of(ReadOnlySpan<byte> answer)
    {
        Utf8JsonReader reader = new(answer);
        (int? total, int? count, string? next) = (null, null, null);
        string at = "";
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                at = reader.GetString() ?? "";
            }
            else if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 2 && at == "header")
            {
                string name = reader.GetString() ?? "";
                reader.Read();
                total = name == "total" ? reader.GetInt32() : total;
                next = name == "curseurSuivant" ? reader.GetString() : next;
            }
            else if (reader.TokenType is JsonTokenType.StartArray && reader.CurrentDepth == 1 && IsMember(at))
            {
                count = 0;
            }
            else if (reader.TokenType is JsonTokenType.StartObject && reader.CurrentDepth == 2 && count is not null)
            {
                count++;
            }
        }

        return total is { } all && count is { } units ? new SirenePage(all, units, next) : null;
    }

    private static bool IsMember(string name) => SireneNames.Members.Contains(name, StringComparer.Ordinal);
}
