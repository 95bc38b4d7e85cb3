using CsCheck;
using Watch.Rules.Queries;
using Xunit;

namespace Watch.Rules.Tests.Queries;

/// <summary>Short ways to make queries, and queries at random.</summary>
internal static class Parsing
{
    private static readonly string[] _words =
    [
        "moteur",
        "bielle",
        "aero",
        "club",
        "sas",
        "et",
        "or",
        "proche",
        "titre",
        "x1",
        "eau",
        "ete",
    ];
    private static readonly string[] _stems = ["mot", "bie", "proche", "sauf", "and"];

    public static Query Parse(string text) =>
        QueryParser.Parse(text) switch
        {
            QueryParse.Accepted accepted => accepted.Query,
            QueryParse.Rejected { Error: var error } => throw new InvalidOperationException($"{text}: {error}"),
            _ => throw new InvalidOperationException(),
        };

    public static QueryError Refused(string text) => Assert.IsType<QueryParse.Rejected>(QueryParser.Parse(text)).Error;

    public static Query Word(string text) => new Query.Word(text);

    public static Query Prefix(string stem) => new Query.Prefix(stem);

    public static Query Phrase(params Query[] parts) => new Query.Phrase(parts);

    public static Query And(params Query[] operands) => new Query.And(operands);

    public static Query Or(params Query[] operands) => new Query.Or(operands);

    private static Gen<Query> WordOrPrefix { get; } =
        Gen.Frequency((4, Gen.OneOfConst(_words).Select(Word)), (1, Gen.OneOfConst(_stems).Select(Prefix)));

    private static Gen<Query> Operand { get; } =
        Gen.Frequency((3, WordOrPrefix), (1, WordOrPrefix.Array[2, 4].Select(parts => Phrase(parts))));

    private static Gen<Query> Choice { get; } = Gen.Frequency((2, Operand), (1, Operand.Array[2, 3].Select(operands => Or(operands))));

    private static Gen<Query> Near { get; } =
        from distance in Gen.Int[1, QueryParser.FarthestNear]
        from left in Choice
        from right in Choice
        select (Query)new Query.Near(distance, left, right);

    /// <summary>Every query that a parser can make, up to some depth.</summary>
    public static Gen<Query> AnyQuery { get; } = Alternatives(3, inField: false);

    private static Gen<Query> Alternatives(int depth, bool inField) =>
        depth == 0
            ? Operand
            : Gen.Frequency(
                (2, Operand),
                (1, Near),
                (
                    2,
                    Alternatives(depth - 1, inField)
                        .Array[2, 3]
                        .Select(o => (Query)new Query.And([.. o.SelectMany(q => q is Query.And and ? and.Operands : [q])]))
                ),
                (
                    2,
                    Alternatives(depth - 1, inField)
                        .Array[2, 3]
                        .Select(o => (Query)new Query.Or([.. o.SelectMany(q => q is Query.Or or ? or.Operands : [q])]))
                ),
                (1, Alternatives(depth - 1, inField).Array[2].Select(o => (Query)new Query.Except(o[0], o[1]))),
                (inField ? 0 : 1, Field(depth))
            );

    private static Gen<Query> Field(int depth) =>
        from field in Gen.Enum<TextField>()
        from of in Alternatives(depth - 1, inField: true)
        select (Query)new Query.Scoped(field, of);
}
