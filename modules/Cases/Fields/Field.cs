using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Reflection;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Cases.Fields;

internal enum FieldKind { Text, LongText, Number, Money, Day, YesNo, Tick, Choice, House, Hours }

/// <summary>
/// One thing that a form asks of a record. Label, hint and length stand at the record's property; how it is asked follows from the
/// property's type. Forms, comparisons of two versions and exports are made from a list of these.
/// </summary>
internal sealed class Field
{
    private readonly DisplayAttribute _display;

    private Field(PropertyInfo property, CodeList? codes)
    {
        (Property, Codes) = (property, codes);
        _display = property.GetCustomAttribute<DisplayAttribute>() ?? throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name} has no [Display]: a form would not know what to call it.");
    }

    /// <param name="property">What is asked.</param>
    /// <param name="codes">What may be chosen; without it a string is free text.</param>
    /// <param name="ahead">A day without a year lies in the future.</param>
    /// <param name="keep">A new state begins with what the former one says here.</param>
    public static Field Of<T>(Expression<Func<T, object?>> property, CodeList? codes = null, bool ahead = false, bool keep = false)
    {
        var member = (MemberExpression)(property.Body is UnaryExpression boxed ? boxed.Operand : property.Body);
        return new(typeof(T).GetProperty(member.Member.Name)!, codes) { Ahead = ahead, Keep = keep };
    }

    public PropertyInfo Property { get; }
    public CodeList? Codes { get; }
    public bool Ahead { get; private init; }
    public bool Keep { get; private init; }

    public string Name => Property.Name;
    public string Input => $"Values[{Name}]";
    public string Label => _display.Name!;
    public string? Hint => _display.Description;
    public int Longest => Property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength ?? (Sealed ? 2000 : 200);
    public RangeAttribute? Range => Property.GetCustomAttribute<RangeAttribute>();
    public bool Sealed => Property.PropertyType == typeof(SealedText);

    /// <summary>The enum whose values may be chosen, if it is one.</summary>
    public Type? Enumeration => (Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType) is { IsEnum: true } type ? type : null;

    public FieldKind Kind => (Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType) switch
    {
        _ when Codes is not null || Enumeration is not null => FieldKind.Choice,
        var type when type == typeof(DateOnly) => FieldKind.Day,
        var type when type == typeof(int) => Name.EndsWith("Cents", StringComparison.Ordinal) ? FieldKind.Money : FieldKind.Number,
        var type when type == typeof(bool) => Property.PropertyType == typeof(bool) ? FieldKind.Tick : FieldKind.YesNo,
        var type when type == typeof(Guid) => FieldKind.House,
        var type when type == typeof(List<string>) => FieldKind.Hours,
        _ => Sealed ? FieldKind.LongText : FieldKind.Text,
    };
}
