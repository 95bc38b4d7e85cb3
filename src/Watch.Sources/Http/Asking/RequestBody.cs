using System.Text;
using System.Text.Json.Nodes;

namespace Watch.Sources.Http.Asking;

/// <summary>What a POST sends.</summary>
public sealed class RequestBody
{
    private RequestBody(string mediaType, ReadOnlyMemory<byte> bytes) => (MediaType, Bytes) = (mediaType, bytes);

    /// <summary>What it is, as in <c>application/json</c>.</summary>
    public string MediaType { get; }

    /// <summary>Whether there is a secret in it: then it is sent over https alone, and in the clear to this machine at most.</summary>
    public bool HoldsSecret { get; init; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The fields of a form.</summary>
    public static RequestBody Form(IEnumerable<KeyValuePair<string, string>> fields, bool holdsSecret = false) =>
        new(
            "application/x-www-form-urlencoded",
            Encoding.ASCII.GetBytes(string.Join('&', fields.Select(f => $"{FormText.Escape(f.Key)}={FormText.Escape(f.Value)}")))
        )
        {
            HoldsSecret = holdsSecret,
        };

    /// <summary>A plain text in ASCII.</summary>
    public static RequestBody Text(string text) => new("text/plain", Encoding.ASCII.GetBytes(text));

    /// <summary>A JSON document.</summary>
    public static RequestBody Json(JsonNode document, bool holdsSecret = false) =>
        new("application/json", Encoding.UTF8.GetBytes(document.ToJsonString())) { HoldsSecret = holdsSecret };

    /// <summary>Its kind and length: what it says is nobody's business.</summary>
    public override string ToString() => $"{MediaType}, {Bytes.Length} bytes";
}
