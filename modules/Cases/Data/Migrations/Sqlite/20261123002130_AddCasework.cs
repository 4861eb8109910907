using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "cases_list_entry",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(9999, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "ClosedFrom",
                table: "cases_case",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ClosingNote",
                table: "cases_case",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosingReason",
                table: "cases_case",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cases_accommodation",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    OperatorContact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_accommodation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_benefit",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    NextDecisionDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChildName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SoughtSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Provider = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    EntitlementUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Schooling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Vocational = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Profession = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Recognition = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RecognitionOffice = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    RecognitionAppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProfileCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CheckedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CheckedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_household", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_language",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EvidenceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CertificateName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OfficeHours = table.Column<string>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_location", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_period",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProfileCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StartRule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    StartOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CorrectionReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AftercareUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Extension = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WantedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExtensionReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WantedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WantedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WantedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CounsellingMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    StartRule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReviewMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetGroups = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_program_profile", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_residence",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WorkPermission = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ResidenceObligation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ResidenceObligationUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Authority = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Website = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    OfficeHours = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Languages = table.Column<string>(type: "TEXT", nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Catchment = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Archived = table.Column<int>(type: "INTEGER", nullable: false),
                    SortName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SearchWords = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_service_provider", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_work",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Employer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    HoursPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AccommodationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PlaceName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    PersonsInUnit = table.Column<int>(type: "INTEGER", nullable: true),
                    MonthlyFeeCents = table.Column<int>(type: "INTEGER", nullable: true),
                    SearchActive = table.Column<int>(type: "INTEGER", nullable: true),
                    Wbs = table.Column<int>(type: "INTEGER", nullable: true),
                    MovedOutReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Disputed = table.Column<int>(type: "INTEGER", nullable: false),
                    DisputeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReminderId = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    HouseholdId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LegalGuardian = table.Column<int>(type: "INTEGER", nullable: false),
                    LivesAbroad = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Recipient = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Purpose = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SpecialCategories = table.Column<int>(type: "INTEGER", nullable: false),
                    Mutual = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Interpreter = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Guardian = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnForm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ServiceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Concern = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DataPassed = table.Column<int>(type: "INTEGER", nullable: false),
                    ConsentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ResultOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TaskId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Recipient = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Grounds = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConsentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReferralId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RequestedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Refusal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PassedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TaskId = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                values: new object[] { new byte[] { 1, 151, 160, 0, 32, 37, 112, 0, 128, 0, 0, 0, 0, 0, 0, 1 }, "BW-IM-2025", 36, 12, 6, "allocation_to_municipality", "au_17_18_flueag ukraine_24 family_reunion child_born_here resettlement with_reason", "Integrationsmanagement Baden-Württemberg (VwV 2025)", new DateOnly(2025, 1, 1), null, 1 });

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
