using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddSituation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_cases_course_MunicipalityId_PersonId_From",
                table: "cases_course",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_course_PersonId",
                table: "cases_course",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_education_MunicipalityId_PersonId_From",
                table: "cases_education",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_education_PersonId",
                table: "cases_education",
                column: "PersonId");

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
                name: "IX_cases_residence_MunicipalityId_PersonId_From",
                table: "cases_residence",
                columns: new[] { "MunicipalityId", "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_residence_PersonId",
                table: "cases_residence",
                column: "PersonId");

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
                name: "cases_education");

            migrationBuilder.DropTable(
                name: "cases_household_member");

            migrationBuilder.DropTable(
                name: "cases_housing");

            migrationBuilder.DropTable(
                name: "cases_language");

            migrationBuilder.DropTable(
                name: "cases_location");

            migrationBuilder.DropTable(
                name: "cases_residence");

            migrationBuilder.DropTable(
                name: "cases_work");

            migrationBuilder.DropTable(
                name: "cases_household");

            migrationBuilder.DropTable(
                name: "cases_accommodation");
        }
    }
}
