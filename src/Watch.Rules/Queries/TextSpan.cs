namespace Watch.Rules.Queries;

/// <summary>Where in a notice something was found.</summary>
/// <param name="Index">Which text of the field, from 0, in the order of the notice.</param>
/// <param name="Start">Where it begins in that text.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Excerpt">It with what stands around it, as the text writes it; an ellipsis where it is cut.</param>
public sealed record TextSpan(TextField Field, int Index, int Start, int Length, string Excerpt);
