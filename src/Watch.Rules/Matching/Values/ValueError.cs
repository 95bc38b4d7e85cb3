namespace Watch.Rules.Matching.Values;

/// <summary>Why a text is not a value of a rule.</summary>
/// <param name="At">Where, in characters from the start of the text.</param>
/// <param name="Found">What stands there; empty at the end of the text.</param>
/// <param name="Allowed">What could stand there instead.</param>
public sealed record ValueError(int At, string Found, IReadOnlyList<string> Allowed);
