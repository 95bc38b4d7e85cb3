namespace Watch.Sources.Bodacc.Families;

/// <summary>What the head of a file says once for all of its records.</summary>
/// <param name="Letter">Of the bulletin: <c>A</c>, <c>B</c>, <c>C</c>.</param>
/// <param name="Family">As in <c>rcs-b</c>.</param>
/// <param name="Parution">Year and number of the issue, eight digits, as printed.</param>
/// <param name="DateParution">As printed.</param>
internal sealed record Edition(char Letter, string Family, string? Parution, string? DateParution)
{
    /// <summary>The edition of an issue; the same where it is the same issue.</summary>
    public Edition At(string? parution, string? dateParution) =>
        Parution == parution && DateParution == dateParution ? this : this with { Parution = parution, DateParution = dateParution };
}
