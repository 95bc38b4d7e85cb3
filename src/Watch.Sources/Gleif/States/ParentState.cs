using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Sources.Gleif.States;

/// <summary>What is told of a parent of an entity: who it is, or why nobody is named. Dates and renewals are no part of it.</summary>
internal sealed record ParentState
{
    private const string Relation = "relation";
    private const string Exception = "exception";

    /// <summary><c>relation</c> or <c>exception</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The LEI of the parent; null for an exception.</summary>
    public string? Parent { get; init; }

    /// <summary>The reasons, sorted; null for a relation.</summary>
    public IReadOnlyList<string>? Reasons { get; init; }

    public static ParentState Of(string parent) => new() { Kind = Relation, Parent = parent };

    public static ParentState Of(IReadOnlyList<string> reasons) => new() { Kind = Exception, Reasons = reasons };

    public string Write() => JsonSerializer.Serialize(this, StandingJson.Default.ParentState);

    /// <summary>Reads what was written; null where it is none.</summary>
    public static ParentState? Read(string? text) =>
        text is null ? null : JsonSerializer.Deserialize(text, StandingJson.Default.ParentState);
}

/// <summary>What is told of an entity itself.</summary>
internal sealed record EntityFacts
{
    public required string Name { get; init; }

    public string? Country { get; init; }

    public string? Headquarters { get; init; }

    public string? Jurisdiction { get; init; }

    public string? Status { get; init; }

    public string? Registration { get; init; }

    /// <summary>Who came after it, sorted; null where nobody did.</summary>
    public IReadOnlyList<string>? Successors { get; init; }

    public string Write() => JsonSerializer.Serialize(this, StandingJson.Default.EntityFacts);

    /// <summary>Reads what was written; null where it is none.</summary>
    public static EntityFacts? Read(string? text) =>
        text is null ? null : JsonSerializer.Deserialize(text, StandingJson.Default.EntityFacts);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ParentState))]
[JsonSerializable(typeof(EntityFacts))]
internal sealed partial class StandingJson : JsonSerializerContext;
