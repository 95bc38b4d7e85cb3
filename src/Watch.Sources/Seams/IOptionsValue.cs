namespace Watch.Sources.Seams;

/// <summary>
/// A value of the configuration, whatever it is written in. Each reading gives null, and reports the place with what was found and what
/// is allowed, where something else stands.
/// </summary>
public interface IOptionsValue
{
    /// <summary>A text that is not empty, without the blanks around it.</summary>
    string? Text();

    /// <summary>A text that is what it has to be.</summary>
    /// <param name="allowed">What it has to be, in words.</param>
    /// <param name="isValid">Whether it is.</param>
    string? Text(string allowed, Func<string, bool> isValid);

    /// <summary>A single value, whatever it is.</summary>
    /// <param name="allowed">What it has to be, in words; whoever reads it says so by <see cref="Refuse(IReadOnlyList{string})"/>.</param>
    string? Single(string allowed);

    /// <summary>A word of a list.</summary>
    string? Word(params IReadOnlyList<string> allowed);

    /// <summary>A whole number.</summary>
    int? Number(int least, int most);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    bool? Truth();

    /// <summary>A duration, as in <c>10 min</c>; at most a day.</summary>
    TimeSpan? Duration();

    /// <summary>A size in bytes, as in <c>4 GB</c>.</summary>
    long? Size();

    /// <summary>A day, as in <c>2026-11-23</c>.</summary>
    DateOnly? Day();

    /// <summary>The lines of a text file (UTF-8), named by its path from the folder of the configuration.</summary>
    IReadOnlyList<string>? Lines();

    /// <summary>An address that the source may ask.</summary>
    Uri? Address();

    /// <summary>
    /// Where a secret is to be had: <c>environment: NAME</c> or <c>file: PATH</c>. What stands in its place is never shown.
    /// </summary>
    ISecret? Secret();

    /// <summary>A map with these keys and no other.</summary>
    IOptionsMap? Map(params IReadOnlyList<string> keys);

    /// <summary>A list.</summary>
    /// <param name="what">What it is a list of, in words.</param>
    IReadOnlyList<IOptionsValue> List(string what);

    /// <summary>One value or a list of them, each a single one.</summary>
    IReadOnlyList<IOptionsValue>? OneOrMore(params IReadOnlyList<string> allowed);

    /// <summary>Reports that what stands here is not what has to stand here.</summary>
    void Refuse(params IReadOnlyList<string> allowed);

    /// <summary>Reports something else that is wrong here.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="allowed">What is allowed.</param>
    /// <param name="remark">What the two do not say.</param>
    void Refuse(string found, IReadOnlyList<string> allowed, string? remark = null);
}
