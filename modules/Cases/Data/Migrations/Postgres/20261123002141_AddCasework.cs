using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddCasework : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AllocatedOn",
                table: "cases_person",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "cases_list_entry",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(9999, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "ClosedFrom",
                table: "cases_case",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ClosingNote",
                table: "cases_case",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosingReason",
                table: "cases_case",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cases_accommodation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Capacity = table.Column<int>(type: "integer", nullable: true),
                    OperatorContact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_accommodation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_benefit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Office = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    NextDecisionDue = table.Column<DateOnly>(type: "date", nullable: true),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReminderId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_benefit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_benefit_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_childcare",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    SoughtSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReminderId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_childcare", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_childcare_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_course",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Provider = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    EntitlementUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReminderId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_course", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_course_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_education",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Schooling = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Vocational = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Profession = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Recognition = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    RecognitionOffice = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    RecognitionAppliedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReminderId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_education", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_education_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_eligibility_check",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProfileCode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true),
                    CheckedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CheckedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_eligibility_check", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_eligibility_check_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_household",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_household", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_language",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    EvidenceKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    CertificateName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReminderId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_language", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_language_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_location",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeHours = table.Column<List<string>>(type: "text[]", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_location", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_period",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProfileCode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    StartRule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "integer", nullable: false),
                    StartOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StartKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CorrectionReason = table.Column<byte[]>(type: "bytea", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AftercareUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Extension = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WantedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtensionReason = table.Column<byte[]>(type: "bytea", nullable: true),
                    WantedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WantedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    WantedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_period", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_period_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_program_profile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    CounsellingMonths = table.Column<int>(type: "integer", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "integer", nullable: false),
                    StartRule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReviewMonths = table.Column<int>(type: "integer", nullable: false),
                    TargetGroups = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_program_profile", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_residence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    LegalBasis = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    WorkPermission = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    ResidenceObligation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    ResidenceObligationUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Authority = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReminderId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_residence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_residence_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_service_provider",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Phone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Website = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    OfficeHours = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true, collation: "C"),
                    Languages = table.Column<List<string>>(type: "text[]", nullable: false),
                    Access = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Catchment = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CheckedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Archived = table.Column<bool>(type: "boolean", nullable: false),
                    SortName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    SearchWords = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_service_provider", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_work",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Employer = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    HoursPerWeek = table.Column<int>(type: "integer", nullable: true),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReminderId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_work", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_work_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_housing",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    AccommodationId = table.Column<Guid>(type: "uuid", nullable: true),
                    PlaceName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    PersonsInUnit = table.Column<int>(type: "integer", nullable: true),
                    MonthlyFeeCents = table.Column<int>(type: "integer", nullable: true),
                    SearchActive = table.Column<bool>(type: "boolean", nullable: true),
                    Wbs = table.Column<bool>(type: "boolean", nullable: true),
                    MovedOutReason = table.Column<byte[]>(type: "bytea", nullable: true),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Disputed = table.Column<bool>(type: "boolean", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReminderId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_housing", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_housing_cases_accommodation_AccommodationId",
                        column: x => x.AccommodationId,
                        principalTable: "cases_accommodation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_housing_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_household_member",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    BirthYear = table.Column<int>(type: "integer", nullable: true),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    LegalGuardian = table.Column<bool>(type: "boolean", nullable: false),
                    LivesAbroad = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_household_member", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_household_member_cases_household_HouseholdId",
                        column: x => x.HouseholdId,
                        principalTable: "cases_household",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cases_household_member_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_consent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Scope = table.Column<List<string>>(type: "text[]", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Recipient = table.Column<byte[]>(type: "bytea", nullable: true),
                    Purpose = table.Column<byte[]>(type: "bytea", nullable: false),
                    SpecialCategories = table.Column<bool>(type: "boolean", nullable: false),
                    Mutual = table.Column<bool>(type: "boolean", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Interpreter = table.Column<byte[]>(type: "bytea", nullable: true),
                    Guardian = table.Column<byte[]>(type: "bytea", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnForm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_consent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_consent_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_consent_cases_service_provider_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "cases_service_provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_referral",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Target = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Concern = table.Column<byte[]>(type: "bytea", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    DataPassed = table.Column<bool>(type: "boolean", nullable: false),
                    ConsentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ResultOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_referral", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_referral_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_referral_cases_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "cases_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_referral_cases_service_provider_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "cases_service_provider",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_disclosure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Recipient = table.Column<byte[]>(type: "bytea", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Grounds = table.Column<byte[]>(type: "bytea", nullable: true),
                    ConsentId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RequestedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Refusal = table.Column<byte[]>(type: "bytea", nullable: true),
                    PassedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_disclosure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_disclosure_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_disclosure_cases_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "cases_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_disclosure_cases_referral_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "cases_referral",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "cases_program_profile",
                columns: new[] { "Id", "Code", "CounsellingMonths", "ExtensionMonths", "ReviewMonths", "StartRule", "TargetGroups", "Title", "ValidFrom", "ValidTo", "Version" },
                values: new object[] { new Guid("0197a000-2025-7000-8000-000000000001"), "BW-IM-2025", 36, 12, 6, "allocation_to_municipality", "au_17_18_flueag ukraine_24 family_reunion child_born_here resettlement with_reason", "Integrationsmanagement Baden-Württemberg (VwV 2025)", new DateOnly(2025, 1, 1), null, 1 });

            migrationBuilder.CreateIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Open_EndsOn_CaseId",
                table: "cases_list_entry",
                columns: new[] { "MunicipalityId", "DeskId", "Open", "EndsOn", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_accommodation_MunicipalityId_Name",
                table: "cases_accommodation",
                columns: new[] { "MunicipalityId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_benefit_MunicipalityId_PersonId_From",
                table: "cases_benefit",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_benefit_PersonId",
                table: "cases_benefit",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_childcare_MunicipalityId_PersonId_From",
                table: "cases_childcare",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_childcare_PersonId",
                table: "cases_childcare",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_MunicipalityId_PersonId_GivenOn_Id",
                table: "cases_consent",
                columns: new[] { "MunicipalityId", "PersonId", "GivenOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_MunicipalityId_ServiceId",
                table: "cases_consent",
                columns: new[] { "MunicipalityId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_PersonId",
                table: "cases_consent",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_ServiceId",
                table: "cases_consent",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_course_MunicipalityId_PersonId_From",
                table: "cases_course",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_course_PersonId",
                table: "cases_course",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_CaseId",
                table: "cases_disclosure",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_ConsentId",
                table: "cases_disclosure",
                column: "ConsentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_MunicipalityId_CaseId_RequestedAt_Id",
                table: "cases_disclosure",
                columns: new[] { "MunicipalityId", "CaseId", "RequestedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_MunicipalityId_State_RequestedAt_Id",
                table: "cases_disclosure",
                columns: new[] { "MunicipalityId", "State", "RequestedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_ReferralId",
                table: "cases_disclosure",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_education_MunicipalityId_PersonId_From",
                table: "cases_education",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_education_PersonId",
                table: "cases_education",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_eligibility_check_CaseId",
                table: "cases_eligibility_check",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_eligibility_check_MunicipalityId_CaseId_CheckedOn",
                table: "cases_eligibility_check",
                columns: new[] { "MunicipalityId", "CaseId", "CheckedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_household_member_HouseholdId",
                table: "cases_household_member",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_household_member_MunicipalityId_HouseholdId",
                table: "cases_household_member",
                columns: new[] { "MunicipalityId", "HouseholdId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_household_member_MunicipalityId_PersonId",
                table: "cases_household_member",
                columns: new[] { "MunicipalityId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_household_member_PersonId",
                table: "cases_household_member",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_housing_AccommodationId",
                table: "cases_housing",
                column: "AccommodationId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_housing_MunicipalityId_PersonId_From",
                table: "cases_housing",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_housing_PersonId",
                table: "cases_housing",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_language_MunicipalityId_PersonId_From",
                table: "cases_language",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_language_PersonId",
                table: "cases_language",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_location_MunicipalityId_Name",
                table: "cases_location",
                columns: new[] { "MunicipalityId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_period_CaseId",
                table: "cases_period",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_period_MunicipalityId_CaseId",
                table: "cases_period",
                columns: new[] { "MunicipalityId", "CaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_period_MunicipalityId_EndsOn",
                table: "cases_period",
                columns: new[] { "MunicipalityId", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_program_profile_Code",
                table: "cases_program_profile",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_CaseId",
                table: "cases_referral",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_ConsentId",
                table: "cases_referral",
                column: "ConsentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_MunicipalityId_CaseId_On_Id",
                table: "cases_referral",
                columns: new[] { "MunicipalityId", "CaseId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_MunicipalityId_ConsentId",
                table: "cases_referral",
                columns: new[] { "MunicipalityId", "ConsentId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_MunicipalityId_ServiceId",
                table: "cases_referral",
                columns: new[] { "MunicipalityId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_ServiceId",
                table: "cases_referral",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_residence_MunicipalityId_PersonId_From",
                table: "cases_residence",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_residence_PersonId",
                table: "cases_residence",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_service_provider_MunicipalityId_Archived_SortName_Id",
                table: "cases_service_provider",
                columns: new[] { "MunicipalityId", "Archived", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_work_MunicipalityId_PersonId_From",
                table: "cases_work",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_work_PersonId",
                table: "cases_work",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_benefit");

            migrationBuilder.DropTable(
                name: "cases_childcare");

            migrationBuilder.DropTable(
                name: "cases_course");

            migrationBuilder.DropTable(
                name: "cases_disclosure");

            migrationBuilder.DropTable(
                name: "cases_education");

            migrationBuilder.DropTable(
                name: "cases_eligibility_check");

            migrationBuilder.DropTable(
                name: "cases_household_member");

            migrationBuilder.DropTable(
                name: "cases_housing");

            migrationBuilder.DropTable(
                name: "cases_language");

            migrationBuilder.DropTable(
                name: "cases_location");

            migrationBuilder.DropTable(
                name: "cases_period");

            migrationBuilder.DropTable(
                name: "cases_program_profile");

            migrationBuilder.DropTable(
                name: "cases_residence");

            migrationBuilder.DropTable(
                name: "cases_work");

            migrationBuilder.DropTable(
                name: "cases_referral");

            migrationBuilder.DropTable(
                name: "cases_household");

            migrationBuilder.DropTable(
                name: "cases_accommodation");

            migrationBuilder.DropTable(
                name: "cases_consent");

            migrationBuilder.DropTable(
                name: "cases_service_provider");

            migrationBuilder.DropIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Open_EndsOn_CaseId",
                table: "cases_list_entry");

            migrationBuilder.DropColumn(
                name: "AllocatedOn",
                table: "cases_person");

            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "cases_list_entry");

            migrationBuilder.DropColumn(
                name: "ClosedFrom",
                table: "cases_case");

            migrationBuilder.DropColumn(
                name: "ClosingNote",
                table: "cases_case");

            migrationBuilder.DropColumn(
                name: "ClosingReason",
                table: "cases_case");
        }
    }
}
