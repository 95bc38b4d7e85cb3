using System.Reflection;
using System.Text.Json.Serialization;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting;
using Xunit;

namespace Watch.Architecture.Tests;

/// <summary>What is written without a member can be read without it.</summary>
public sealed class JsonTests
{
    private static readonly NullabilityInfoContext _nulls = new();

    [Fact]
    public void What_is_left_out_where_it_is_null_has_a_default_where_it_is_read() => Assert.Empty(Written().SelectMany(Faults).Distinct());

    [Fact]
    public void A_member_without_a_default_is_found() =>
        Assert.Equal(["Planted.Language"], Reached(typeof(List<Planted>)).SelectMany(Faults).Distinct());

    private static IEnumerable<Type> Written() =>
        new[] { typeof(Notice), typeof(Matcher), typeof(ISource), typeof(Appender) }
            .SelectMany(t => t.Assembly.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(JsonSerializerContext)))
            .Where(t => t.GetCustomAttribute<JsonSourceGenerationOptionsAttribute>() is { RespectRequiredConstructorParameters: true })
            .SelectMany(t => t.GetCustomAttributesData())
            .Where(d => d.AttributeType == typeof(JsonSerializableAttribute))
            .SelectMany(d => Reached((Type)d.ConstructorArguments[0].Value!))
            .Distinct();

    // Whatever of our own types stands in one, in its lists and in what is derived from it.
    private static HashSet<Type> Reached(Type root)
    {
        HashSet<Type> reached = [];
        Queue<Type> next = new([root]);
        while (next.TryDequeue(out Type? type))
        {
            foreach (Type inner in type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>())
            {
                next.Enqueue(inner);
            }

            if (type.Namespace?.StartsWith("Watch.", StringComparison.Ordinal) == true && !type.IsEnum && reached.Add(type))
            {
                Type[] further =
                [
                    .. type.GetProperties().Select(p => p.PropertyType),
                    .. type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(d => d.DerivedType),
                ];
                further.ToList().ForEach(next.Enqueue);
            }
        }

        return reached;
    }

    private static IEnumerable<string> Faults(Type type) =>
        type.GetConstructors()
            .Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)
            .SelectMany(c => c.GetParameters())
            .Where(p => !p.HasDefaultValue && IsNullable(p))
            .Where(p => type.GetProperty(p.Name!)?.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition != JsonIgnoreCondition.Never)
            .Select(p => $"{type.Name}.{p.Name}");

    private static bool IsNullable(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || _nulls.Create(parameter).WriteState == NullabilityState.Nullable;

    private sealed record Planted(string? Language, string Text);
}
