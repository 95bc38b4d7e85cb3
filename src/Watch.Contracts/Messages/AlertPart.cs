namespace Watch.Contracts.Messages;

/// <summary>Another alert of the operation that a message is about: each has an id, a rule and a life of its own.</summary>
/// <param name="Type">What the message says of it: <c>alert-raised</c>, <c>alert-corrected</c> or <c>alert-withdrawn</c>.</param>
/// <param name="Alert">The whole of it.</param>
/// <param name="Reason">Why it was corrected or withdrawn, in French; null when raised.</param>
public sealed record AlertPart(string Type, AlertContent Alert, string? Reason = null)
{
    /// <summary>What is said of an alert that is new to its recipients, as the type of a message and of a part has it.</summary>
    public const string Raised = "alert-raised";

    /// <summary>What is said of one that says something else now.</summary>
    public const string Corrected = "alert-corrected";

    /// <summary>What is said of one that no longer holds.</summary>
    public const string Withdrawn = "alert-withdrawn";
}

/// <summary>What is said of one operation of one firm to one route, as it is stored.</summary>
/// <param name="Parts">At least one, the most urgent first.</param>
public sealed record OperationContent(IReadOnlyList<AlertPart> Parts);
